import fc from 'fast-check'

/**
 * One seed for every property, so that a run tells the same twice and CI fails only for what changed.
 * To look further, `FC_SEED=1 npm test`; what a seed finds becomes a row of a table.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261123) })
