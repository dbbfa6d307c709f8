/** The project's lint without the rules that need types: so it can judge text that lies in no file. */
import tseslint from 'typescript-eslint';
import config from '../../eslint.config.mjs';

export default [...config, tseslint.configs.disableTypeChecked];
