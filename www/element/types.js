/**
 * The report as REPORT's contract gives it, no more than the face of the product reads.
 *
 * @typedef {{start: number, end: number, field?: string, article?: string}} Span UTF-16, half-open
 * @typedef {'agree' | 'contradict' | 'update' | 'refine'} Relation
 * @typedef {{id: string, title?: string | null, source?: string | null, via?: string | null, url?: string | null, lang?: string | null, dir?: string | null, published?: string | null, publishedPrecision?: string | null, order?: number, length?: number, digest?: string, about?: string, text?: string, excerpts?: (Span & {text: string})[], sentences?: (Span & {role?: string})[], copies?: {article: string, share: number}[]}} Article
 * @typedef {{article: string, sentence: number, span: Span, key: Span, parts?: any[], kind: string, value: any, counted?: any, polarity?: string, certainty?: string, denies?: number | null, speakers?: {id?: string, name?: string, start?: number, end?: number}[], asOf?: {from?: string | null, to?: string | null} | null}} Claim
 * @typedef {{a: number, b: number, relation: Relation, confidence: number, newer?: string | null, finer?: string | null, reason: {code: string, params?: any}, modifiers?: string[]}} Judgement
 * @typedef {{value: any, claims: number[], articles: string[]}} Version
 * @typedef {{id: string, kind: string, anchor: number, topic?: {concepts?: string[], names?: (Span & {article: string})[]}, claims: number[], versions?: Version[], verdict: Relation, modifiers?: string[], salience?: number, relations: Judgement[]}} Fact
 * @typedef {{schema?: number, engine?: string, articles: Article[], claims: Claim[], facts: Fact[], passages?: {a: {article: string, sentences: number[]}, b: {article: string, sentences: number[]}, score: number}[], unique?: {article: string, sentence: number}[], abstained?: {a: number, b: number, reason: {code: string, params?: any}}[], limits?: {code: string}[], error?: {code: string, message: string}}} Report
 *
 * @typedef {'contradict' | 'update' | 'agree' | 'possible' | 'unique'} Section
 * @typedef {'contradict' | 'update' | 'refine' | 'agree' | 'possible' | 'abstained'} Mark
 */
export {};
