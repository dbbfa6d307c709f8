import { publicItemController } from '../../../public-content/controller';

export default publicItemController('api::news-item.news-item');
