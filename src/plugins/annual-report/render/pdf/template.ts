/**
 * How the report looks on paper, as a Typst program. It never changes: the report comes to it as
 * JSON in `sys.inputs.report` (see `print-data.ts`). Measures follow GB/T 9704-2012: A4, a text area
 * of 156 mm by 225 mm with 22 lines of 28 characters, 3号 (16 pt) on a pitch of 28.95 pt, 2号 (22 pt)
 * for the title, page numbers 4号 (14 pt) between dashes, 7 mm below the text, outside.
 * The faces that it names are not free; Noto Serif SC stands for 仿宋 and 小标宋, its semi-bold for
 * 楷体, Noto Sans SC for 黑体.
 */
export const TEMPLATE = String.raw`
#let report = json(bytes(sys.inputs.report))
#let serif = ("Noto Serif SC", "Noto Sans SC")
#let sans = ("Noto Sans SC", "Noto Serif SC")
#let pitch = 28.95pt
#let notice = if report.notice != none {
  text(font: sans, size: 10.5pt, tracking: 0.1em, report.notice)
}

#set document(
  title: report.title,
  author: report.author,
  date: if report.date != none {
    datetime(year: report.date.at(0), month: report.date.at(1), day: report.date.at(2))
  },
)
#set page(
  paper: "a4",
  margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm),
  // The first page has the notice in its text, where a screen reader meets it.
  header: context if here().page() > 1 { align(right, notice) },
  header-ascent: 12mm,
  footer: context {
    let number = pad(x: 14pt, text(size: 14pt, "— " + str(here().page()) + " —"))
    align(if calc.odd(here().page()) { right } else { left }, number)
  },
  footer-descent: 7mm,
)
// Lines are one em high; what is left of the pitch stands between them.
#set text(
  font: serif, size: 16pt, lang: "zh", region: "cn", fallback: false, cjk-latin-spacing: none,
  top-edge: 0.88em, bottom-edge: -0.12em,
)
#set par(justify: true, leading: pitch - 16pt, spacing: pitch - 16pt)
#set block(spacing: pitch - 16pt)
#let lines(size, pitch, body) = {
  set text(size: size)
  set par(leading: pitch - size, spacing: pitch - size)
  body
}

#show heading: it => block(sticky: true, spacing: pitch - 16pt, {
  set text(size: 16pt, weight: if it.level == 1 { 500 } else { 600 }, font: if it.level == 1 { sans } else { serif })
  h(2em)
  it.body
})
#show title: it => lines(22pt, 35pt, align(center, {
  set text(weight: 600)
  set par(justify: false)
  for line in report.titleLines {
    // Two lines of much the same length rather than a full one and a rest.
    let count = calc.max(1, line.clusters().len())
    let most = calc.ceil(count / calc.ceil(count / 20))
    block(width: calc.min(20, most + 0.1) * 1em, above: 13pt, below: 13pt, line)
  }
}))

// Labels of narrow columns break by meaning: （三）不予公开 after its number, 商业企业 into pairs.
#let label(text) = {
  let number = text.match(regex("^（[^）]+）"))
  let length = text.clusters().len()
  if number != none { number.text + linebreak() + text.slice(number.end) }
  else if calc.even(length) and length <= 6 { block(width: 2em, text) }
  else { text }
}
#let grid-cell(cell, start: false, narrow: false) = table.cell(
  colspan: cell.columns, rowspan: cell.rows,
  align: horizon + if start { left } else { center },
  inset: if start { (x: 3pt) } else { auto },
  if narrow and cell.kind == "header" and cell.columns == 1 { label(cell.text) } else { cell.text },
)
#let columns-of(it) = if it.id == "applications" and it.width == 10 {
  (6.5mm, 15mm, 1fr) + (11.4mm,) * 7
} else { (1fr,) * it.width }
#let grid(it) = {
  let small = it.width > 6
  let size = if small { 9pt } else { 10.5pt }
  set text(size: size, tracking: 0pt)
  set par(justify: false, leading: 0.35em, spacing: 0.35em)
  table(
    columns: columns-of(it),
    inset: if small { (x: 2pt, y: 3.8pt) } else { (x: 4pt, y: 4.5pt) },
    stroke: 0.5pt,
    ..for part in it.parts {
      if part.head.len() > 0 {
        (table.header(..part.head.flatten().map(cell => grid-cell(
          cell, start: cell.kind == "note", narrow: small,
        ))),)
      }
      part.body.flatten().map(cell => {
        let leads = it.id == "applications" and cell.kind == "header"
        grid-cell(cell, start: leads and cell.rows == 1, narrow: leads and cell.rows > 1)
      })
    },
  )
}
#let captioned(it) = figure(
  kind: table, supplement: none, numbering: none, gap: 6pt,
  caption: figure.caption(position: top, text(font: sans, size: 12pt, weight: 500, tracking: 0pt, it.caption)),
  grid(it),
)
#show figure: set block(breakable: true)
#show figure.caption: it => block(sticky: true, it.body)

#let set-block(it) = {
  if it.kind == "section" { heading(level: 1, it.text) }
  else if it.kind == "heading" { heading(level: 2, it.text) }
  else if it.kind == "note" { lines(12pt, 20pt, par(it.text)) }
  else if it.kind == "table" {
    block(breakable: not it.whole, above: pitch - 16pt, below: pitch, captioned(it))
  } else { par(first-line-indent: (amount: 2em, all: true), it.text) }
}

#if notice != none { place(top + right, dy: -15.5mm, notice) }
#v(pitch - 16pt)
#title()
#if report.edition.len() > 0 {
  v(4pt)
  lines(12pt, 20pt, align(center, report.edition.map(text).join(h(2em))))
}
#if report.correction != none {
  v(6pt)
  lines(14pt, 24pt, par(report.correction))
}
#v(pitch)
#set text(tracking: -0.21pt)
#for it in report.blocks { set-block(it) }
`;
