import { isAboutPictures } from '#domain/kernel/picture/refusals';
import { useForm, type FormOf } from './use-form';
import { useRefusedPicture, type Pictures } from './use-pictures';

/** A form with pictures: what is wrong with one stands at the pictures, and while one is on its way nothing is sent. */
export function usePicturedForm<T extends object, O>(pictures: Pictures, about: FormOf<T, O>) {
  const form = useForm<T, O>({
    ...about,
    onSent: (done, sent) => {
      pictures.forget();
      about.onSent?.(done, sent);
    },
  });
  useRefusedPicture(pictures, form.refused);
  const isOfPictures = form.refused !== null && isAboutPictures(form.refused.code);
  return {
    ...form,
    clear: () => {
      pictures.forget();
      form.clear();
    },
    pictures,
    picturesError: isOfPictures ? form.message : null,
    /** Pictures that have not arrived would be lost. */
    blocked: pictures.blocked !== null,
    reason: pictures.blocked ?? (isOfPictures ? null : form.reason),
  };
}
