import '../kit/fonts.css';
import '../kit/tokens.css';
import '../kit/base.css';
import { createRoot } from 'react-dom/client';
import { ReferencePage } from './reference_page';

const root = document.getElementById('root');
if (!root) throw new Error('api.html has no #root');
createRoot(root).render(<ReferencePage />);
