export const help = `usage: muqabala compare EVENT.json [options]
       muqabala compare FILE... [options]

EVENT.json holds { "articles": [ { "text", "html" or "file", "title", "source", "published" } ] };
"file" is relative to it. FILE is an article, text or HTML (read by Readability); its name is the
source, its first line the title when it stands alone. Folders and patterns ('news/*.txt') are
opened, and - is standard input: an event when that is JSON, else an article.

What comes out
  -f, --format NAME        json        the report; what a program reads (the default in a pipe)
                           text        a table to read (the default at a terminal)
                           html        one accessible page without a script, to send or to print
                           markdown    for a document or an issue
                           csv         a row for each claim of each fact, for a spreadsheet
                           annotations W3C Web Annotations, JSON-LD
                           tei         TEI P5 by parallel segmentation, for collation tools
                           ndjson      a report a line, for several events
                           By default what the name of --output ends in says.
  -o, --output FILE        write there instead of standard output
  --language ar|en         of the words around the quotes; by default that of most articles
  --excerpts               the report quotes the sentences of its claims and carries no texts
  --include-text           the report carries the texts
  --words                  the report lays the words of two tellings side by side
  --width N                of the text table, by default the terminal's, else 80
  --color auto|always|never  auto heeds NO_COLOR and needs a terminal

What goes in
  --encoding NAME          of article files without a byte order mark, such as windows-1256
  --marks FILE             what an editor has said of the findings: those that are no conflict are
                           left out; marks whose quotes are gone are named on standard error

  --fail-on contradict     end with 1 when sources contradict one another
  -q, --quiet              no progress on standard error (there is none unless that is a terminal)
  -h, --help               this

examples: muqabala compare event.json
          muqabala compare one.txt two.html three.txt -o table.csv
          muqabala compare 'saved/*.html' --language ar
          muqabala compare event.json -o comparison.html
          muqabala compare event.json --fail-on contradict > report.json
          muqabala compare old.txt new.txt --encoding windows-1256 --format text | less -R
          muqabala compare events/*/event.json --format ndjson > reports.ndjson

Exit codes: 0 done, 1 found what --fail-on asks for, 2 wrong usage, 3 unreadable input, 4 internal.
`;
