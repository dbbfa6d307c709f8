import { publicItemRouter } from '../../../public-content/router';

export default publicItemRouter('api::news-item.news-item');
