import { publicItemController } from '../../../public-content/controller';

export default publicItemController('api::announcement.announcement');
