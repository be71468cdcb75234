/** Stands in the bundle for packages whose work is never asked for (scripts/build.mjs). */
module.exports = class NeverUsed {};
