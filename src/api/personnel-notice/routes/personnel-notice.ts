import { publicItemRouter } from '../../../public-content/router';

export default publicItemRouter('api::personnel-notice.personnel-notice');
