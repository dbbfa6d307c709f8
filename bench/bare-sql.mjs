/**
 * The same cells by hand: one statement a table, with the conditions and the index that somebody who
 * knows the registers well would use. Nothing is told, checked or rendered here.
 */

/** @param {any} knex @param {number} year @returns {Promise<{ newReceived: number }>} */
export async function bareSql(knex, year) {
  const from = `${year}-01-01`;
  const to = `${year}-12-31`;
  const alive = `body_code = 'default' AND daterange(received_on, concluded_on, '[]') && daterange(:from, :to, '[]')`;
  const ask = async (sql) => (await knex.raw(sql, { from, to, year })).rows;
  const applications = await ask(
    `SELECT applicant_type, count(*) FILTER (WHERE received_on >= :from AND received_on <= :to) AS received,
            count(*) FILTER (WHERE received_on < :from) AS carried_in,
            count(*) FILTER (WHERE concluded_on IS NULL OR concluded_on > :to) AS carried_out
     FROM disclosure_applications WHERE ${alive} AND received_on <= :to GROUP BY applicant_type`,
  );
  await ask(
    `SELECT applicant_type, outcome, count(*) FROM disclosure_applications
     WHERE ${alive} AND concluded_on >= :from AND concluded_on <= :to GROUP BY applicant_type, outcome`,
  );
  await ask(
    `SELECT kind, route, CASE WHEN concluded_on <= :to THEN result END AS result, count(*) FROM review_cases
     WHERE ${alive} GROUP BY 1, 2, 3`,
  );
  await ask(
    `SELECT category, count(*) FILTER (WHERE issued_on >= :from) AS issued,
            count(*) FILTER (WHERE repealed_on <= :to) AS repealed,
            count(*) FILTER (WHERE (repealed_on IS NULL OR repealed_on > :to) AND (valid_until IS NULL OR valid_until >= :to)) AS in_force
     FROM normative_documents WHERE body_code = 'default' AND issued_on <= :to AND (repealed_on IS NULL OR repealed_on >= :from)
     GROUP BY category`,
  );
  await ask(
    `SELECT matter, sum(quantity), sum(amount) FROM administrative_tallies
     WHERE body_code = 'default' AND year = :year GROUP BY matter`,
  );
  await ask(
    `SELECT channel, column_code, count(*), sum(reads) FROM receipts
     WHERE body_code = 'default' AND published_on BETWEEN :from AND :to AND confirmation <> '待确认' GROUP BY channel, column_code`,
  );
  return { newReceived: applications.reduce((sum, row) => sum + Number(row.received), 0) };
}
