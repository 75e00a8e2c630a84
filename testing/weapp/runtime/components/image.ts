import { displayUrl } from '../files';
import { defineComponent } from './define';

const FITS: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover', widthFix: 'contain' };

export function defineImage(): void {
  defineComponent('image', { src: String, mode: String }, ({ element, emit }) => {
    const image = document.createElement('img');
    image.alt = '';
    element.appendChild(image);
    image.addEventListener('load', () =>
      emit('load', { width: image.naturalWidth, height: image.naturalHeight }),
    );
    image.addEventListener('error', () => emit('error', { errMsg: `GET ${image.src}` }));
    return (name, value) => {
      if (name === 'src') {
        if (value) image.src = displayUrl(String(value));
        else image.removeAttribute('src');
      }
      if (name === 'mode') {
        image.style.objectFit = FITS[String(value)] ?? 'fill';
        element.classList.toggle('width-fix', value === 'widthFix');
      }
    };
  });
}
