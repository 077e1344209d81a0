import '@mantine/core/styles.layer.css';
import './kit/fonts.css';
import './kit/tokens.css';
import './kit/base.css';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api';
import { Application } from './shell/application';
import { createAppRouter } from './shell/router';

const cache = createQueryClient();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<Application cache={cache} router={createAppRouter(cache)} />);
