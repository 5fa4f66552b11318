/**
 * The input and the report as types; schema.json is the full contract. Offsets are UTF-16 code
 * units of the article's text as given: `text.slice(start, end)` is the quote.
 * @module
 */

/** @typedef {{ start: number, end: number }} Span */
/** @typedef {{ article: string, start: number, end: number }} Place */
/** @typedef {'day' | 'about' | 'notBefore'} Precision */

/**
 * @typedef {object} ArticleInput
 * @property {string | null} [id] unique; made from the position when absent
 * @property {string} text
 * @property {string | null} [title]
 * @property {string | null} [source]
 * @property {string | null} [via]
 * @property {string | null} [url]
 * @property {string | null} [lang] BCP 47; detected when absent
 * @property {string | null} [published] ISO 8601
 * @property {Precision | null} [publishedPrecision]
 * @property {boolean | null} [includeText] put the text into the report
 */

/**
 * @typedef {object} Options
 * @property {boolean} [includeText]
 * @property {boolean} [words] lay the words of relations and passages side by side
 * @property {number} [confidenceFloor]
 * @property {number} [maxArticles]
 * @property {number} [maxArticleLength]
 * @property {number} [maxSentenceTokens]
 * @property {number} [maxClaimsPerArticle]
 * @property {number} [maxClaimsPerBucket]
 * @property {number} [maxCandidatePairs]
 * @property {number} [maxRelationsPerFact]
 * @property {number} [maxPostings]
 * @property {number} [maxPassages]
 * @property {number} [maxAlignedWords]
 * @property {number} [maxWordPairs]
 */

/** @typedef {{ id?: string | null, options?: Options | null }} CompareRequest */
/** @typedef {CompareRequest & { articles: ArticleInput[] }} CompareInput */

/**
 * @typedef {object} ReportArticle
 * @property {string} id
 * @property {string | null} title
 * @property {string | null} source
 * @property {string | null} via
 * @property {string | null} url
 * @property {string | null} lang
 * @property {'ltr' | 'rtl'} dir
 * @property {string | null} published
 * @property {Precision | null} publishedPrecision
 * @property {number} order
 * @property {number} length
 * @property {string} digest
 * @property {string} [text]
 * @property {(Span & { text: string })[]} [excerpts] sentences that are quoted, in a report without texts
 * @property {'event' | 'other'} about
 * @property {(Span & { role: 'title' | 'heading' | 'body' | 'byline' | 'boilerplate' })[]} sentences
 * @property {{ article: string, share: number }[]} copies
 */

/** @typedef {'quantity' | 'ordinal' | 'date' | 'duration' | 'place' | 'person' | 'event' | 'description' | 'speech'} Kind */

/**
 * @typedef {object} QuantityValue
 * @property {'quantity' | 'duration'} type
 * @property {number | null} min
 * @property {number | null} max
 * @property {boolean} minOpen
 * @property {boolean} maxOpen
 * @property {boolean} approximate
 * @property {boolean} vague
 * @property {string | null} unit
 */
/** @typedef {{ type: 'ordinal', value: number }} OrdinalValue */
/**
 * @typedef {object} DateValue
 * @property {'date'} type
 * @property {string | null} from
 * @property {string | null} to
 * @property {string} granularity
 * @property {boolean} approximate
 * @property {string | null} pattern
 */
/** @typedef {{ type: 'place', name: string | null, relation: string | null, of: string | null }} PlaceValue */
/** @typedef {{ type: 'person', name: string | null, role: string | null }} PersonValue */
/** @typedef {{ type: 'event' | 'description', concept: string | null, relation?: 'cause' | 'result' | 'superlative' | null }} ConceptValue */
/** @typedef {QuantityValue | OrdinalValue | DateValue | PlaceValue | PersonValue | ConceptValue} Value */

/**
 * @typedef {object} Claim
 * @property {string} article
 * @property {number} sentence
 * @property {Span} span
 * @property {Span} key
 * @property {(Span & { value: Value })[]} parts
 * @property {Kind} kind
 * @property {Value} value
 * @property {(Span & { concept: string | null }) | null} counted
 * @property {{ concept: string, role: 'subject' | 'object' | null } | null} event
 * @property {'total' | 'part' | 'additional' | 'soFar' | 'incident' | null} scope
 * @property {(Span & { role: 'agent' | 'patient' | 'place', concept: string | null })[]} participants
 * @property {'affirmed' | 'denied' | 'open'} polarity
 * @property {number | null} denies
 * @property {'stated' | 'hedged'} certainty
 * @property {(Span & { id: string, name: string })[]} speakers
 * @property {{ from: string | null, to: string | null } | null} asOf
 */

/** @typedef {'agree' | 'contradict' | 'update' | 'refine'} RelationName */
/** @typedef {{ code: string, params: Record<string, number | string | Place | Place[]> }} Reason */

/**
 * @typedef {object} Relation
 * @property {number} a
 * @property {number} b
 * @property {RelationName} relation
 * @property {number} confidence
 * @property {'a' | 'b' | null} newer
 * @property {'a' | 'b' | null} finer
 * @property {Reason} reason
 * @property {string[]} modifiers
 * @property {WordSegment[]} [words] with `options.words`
 */

/**
 * Words of two tellings laid side by side.
 * @typedef {object} WordSegment
 * @property {'same' | 'changed' | 'onlyA' | 'onlyB' | 'moved'} change
 * @property {'word' | 'spelling' | 'name' | 'value' | 'concept' | null} via
 * @property {Span | null} a
 * @property {Span | null} b
 * @property {boolean} decisive a relation rests on these words
 */

/**
 * @typedef {object} Fact
 * @property {string} id
 * @property {Kind} kind
 * @property {number} anchor
 * @property {{ concepts: string[], names: Place[] }} topic
 * @property {number[]} claims
 * @property {{ value: Value, claims: number[], articles: string[] }[]} versions
 * @property {RelationName} verdict
 * @property {string[]} modifiers
 * @property {number} salience
 * @property {number} sources
 * @property {number} independentSources
 * @property {Relation[]} relations
 */

/** @typedef {{ article: string, sentences: number[] }} PassageSide */

/**
 * @typedef {object} Report
 * @property {1} schema
 * @property {string} engine
 * @property {string | null} id
 * @property {ReportArticle[]} articles
 * @property {Claim[]} claims
 * @property {Fact[]} facts
 * @property {{ a: PassageSide, b: PassageSide, score: number, words?: WordSegment[] }[]} passages
 * @property {{ article: string, sentence: number }[]} unique
 * @property {{ a: number, b: number, reason: Reason }[]} abstained
 * @property {{ code: string, params: { value: number } }[]} limits
 */

/** @typedef {{ id: string | null, claims: (Span & Claim & { within: number | null })[] }} Extraction */

export {};
