import { buildingName } from '#domain/kernel/building-name';
import { codeText } from '#domain/kernel/text';
import { entranceName, roomName, spelledLabel } from './home-name';
import { addressOf } from './whole-room';

/** An address as somebody writes it who need not know how the roster does. */
export interface WrittenPlace {
  building: string;
  entrance: string;
  room: string;
}

/** The address as documents have it, however it was written: `3号楼`, `一单元`, `1-0101室`. */
export function placeOf({ building, entrance, room }: WrittenPlace): WrittenPlace & { label: string } {
  const written = { building: codeText(building), entrance: codeText(entrance), room: codeText(room) };
  const said = addressOf(written);
  const place = {
    building: buildingName(said.building),
    entrance: entranceName(said.entrance),
    room: roomName(said.room),
  };
  return { ...place, label: spelledLabel(place.building, place.entrance, place.room) };
}
