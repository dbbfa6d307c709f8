import { publicItemController } from '../../../public-content/controller';

export default publicItemController('api::personnel-notice.personnel-notice');
