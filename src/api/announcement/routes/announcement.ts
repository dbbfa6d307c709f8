import { publicItemRouter } from '../../../public-content/router';

export default publicItemRouter('api::announcement.announcement');
