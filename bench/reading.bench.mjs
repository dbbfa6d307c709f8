/**
 * Reading, 20 connections, in one run: this project with its prepared answers, as a process of its own; the same
 * while another process publishes; a bare `node:http` server that sends the same bytes; the stock controller of
 * the CMS (for what the CMS has no controller for: this project without prepared answers).
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startThrowaway } from '../scripts/lib/postgres/throwaway.mjs';
import { ROOT } from '../scripts/lib/root.mjs';
import environment from '../tests/support/environment.json' with { type: 'json' };
import { answersPerSecond, CLIENT, CONNECTIONS } from './load.mjs';
import { median } from './timing.mjs';

const ROUNDS = 3;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const children = [];

const database = await startThrowaway();
try {
  await database.query('CREATE DATABASE bench');
  const env = {
    ...process.env,
    ...environment,
    GONGKAI_DATA: path.join(database.folder, 'data'),
    GONGKAI_EMBEDDED_URL: database.url('bench'),
    GONGKAI_DEMO: '0',
  };
  mkdirSync(path.join(env.GONGKAI_DATA, 'public', 'uploads'), { recursive: true });
  const project = await serve(['bench/reading-server.mjs', 'fill'], env);
  const stock = await serve(['bench/reading-server.mjs'], { ...env, PREPARED_ANSWERS_MB: '0' });
  const pages = await findPages(project.origin, stock.origin);
  const bare = await serve(
    ['bench/bare-server.mjs'],
    env,
    JSON.stringify(await bytesOf(project.origin, pages)),
  );
  await measure(pages, { project, stock, bare }, env);
} finally {
  for (const child of children) child.kill();
  await database.stop();
}

async function findPages(origin, stockOrigin) {
  const list = await (await fetch(`${origin}/api/news-items`)).json();
  const id = list.data.at(-1).documentId;
  const pages = [
    { name: 'list of 25', path: '/api/news-items', stock: '/api/stock-items?sort=publishedOn:desc' },
    { name: 'one item', path: `/api/news-items/${id}`, stock: `/api/stock-items/${id}` },
    { name: 'feed', path: '/api/feeds/all.rss', stock: '/api/feeds/all.rss' },
    {
      name: 'report page',
      path: '/api/annual-reports/2023/report.html',
      stock: '/api/annual-reports/2023/report.html',
    },
  ];
  const there = [];
  for (const page of pages) {
    const { status } = await fetch(origin + page.path);
    const { status: stockStatus } = await fetch(stockOrigin + page.stock);
    if (status === 200 && stockStatus === 200) there.push({ ...page, publishes: id });
    else console.log(`${page.name}: left out, ${page.path} answers ${status}, ${page.stock} ${stockStatus}`);
  }
  return there;
}

async function bytesOf(origin, pages) {
  const entries = pages.map(async (page) => {
    const answer = await fetch(origin + page.path, { headers: { 'accept-encoding': 'identity' } });
    const body = Buffer.from(await answer.arrayBuffer()).toString('base64');
    return [page.path, { type: answer.headers.get('content-type'), body }];
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function measure(pages, { project, stock, bare }, env) {
  const results = new Map(
    pages.map(({ name }) => [name, { bare: [], project: [], stock: [], publishing: [] }]),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const page of pages) {
      const found = results.get(page.name);
      found.bare.push(await answersPerSecond(bare.origin + page.path, SECONDS));
      found.project.push(await answersPerSecond(project.origin + page.path, SECONDS));
      found.stock.push(await answersPerSecond(stock.origin + page.stock, SECONDS));
    }
  }
  const publisher = await serve(
    ['tests/support/publisher.mjs', pages[0].publishes],
    env,
    undefined,
    /published 1;/,
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const page of pages) {
      results.get(page.name).publishing.push(await answersPerSecond(project.origin + page.path, SECONDS));
    }
  }
  const published = Number(/published (\d+);\s*$/.exec(publisher.output())[1]);
  report(pages, results, published / (ROUNDS * pages.length * SECONDS));
}

function report(pages, results, publishedPerSecond) {
  console.log(`requests/s at ${CONNECTIONS} connections, medians of ${ROUNDS} (${CLIENT})`);
  for (const { name } of pages) {
    const { bare, project, stock, publishing } = Object.fromEntries(
      Object.entries(results.get(name)).map(([key, values]) => [key, median(values)]),
    );
    const ratios = `${(project / bare).toFixed(2)} share of bare, x ${(project / stock).toFixed(0)} of stock`;
    console.log(
      `${name.padEnd(12)} bare ${bare.toFixed(0)}, prepared ${project.toFixed(0)}, stock ${stock.toFixed(0)}: ${ratios}; ` +
        `while another process publishes ${publishedPerSecond.toFixed(0)} a second: ${publishing.toFixed(0)}, ` +
        `x ${(publishing / stock).toFixed(0)} of stock`,
    );
  }
}

/** Starts a process that says where it listens, or that it has begun. */
async function serve(args, env, input, begun = /listening (\d+);/) {
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  if (input !== undefined) child.stdin.end(input);
  let heard = '';
  const port = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      heard += chunk;
      const found = begun.exec(heard);
      if (found) resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}\n${heard}`)));
  });
  return { origin: `http://127.0.0.1:${port}`, output: () => heard };
}
