/** The report as it is. @param {import('../element/model.js').Model} model */
export const json = ({ report }) => `${JSON.stringify(report)}\n`;
