// The example in the page: five short articles in three languages, compared when the site was made.
import './element/define.js';

const element = document.querySelector('source-comparison');
if (element) element.report = await (await fetch('report.json')).json();
