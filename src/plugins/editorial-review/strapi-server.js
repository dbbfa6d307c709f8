// The CMS loads a local plugin's server from JavaScript only; a missing build fails loudly here.
module.exports = require('../../../dist/src/plugins/editorial-review/server/src').default;
