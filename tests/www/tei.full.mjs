// What is exported as TEI against TEI's own schema. The schema is in no package of Debian or npm: who
// has a copy of tei_all.rng (https://tei-c.org/Vault/P5/current/xml/tei/custom/schema/relaxng/) names it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { createModel } from '../../www/element/model.js';
import { writeAs } from '../../www/formats/index.js';
import { languageCodes, loadStrings } from '../../www/strings/index.js';
import { assignSigla } from '../../www/strings/sigla.js';
import { readFixture } from './harness.mjs';
import { jailReport } from './jail-report.mjs';

const schema = process.env.TEI_SCHEMA;
const noSchema = schema ? false : 'no schema: set TEI_SCHEMA to a copy of tei_all.rng';
const noTool = spawnSync('xmllint', ['--version']).error ? 'no xmllint: libxml2-utils' : false;

const kReports = { 'a whole event': jailReport, 'articles of several languages': readFixture };

for (const [name, report] of Object.entries(kReports))
  for (const code of languageCodes)
    test(`TEI is valid: ${name}, ${code}`, { skip: noSchema || noTool }, async () => {
      const { articles } = report();
      const sigla = assignSigla(
        new Map(),
        articles.map(({ id }) => id),
      );
      const model = createModel({ report: report(), strings: await loadStrings(code), sigla });
      const found = spawnSync('xmllint', ['--noout', '--relaxng', String(schema), '-'], {
        input: await writeAs('tei', model),
        encoding: 'utf8',
      });
      assert.equal(found.status, 0, found.stderr);
    });
