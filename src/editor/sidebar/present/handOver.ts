/** One line under the strip: how far the two are with sharing, and the one thing that helps next. */
import type { Control, SidebarState } from '../../../contract/sidebarState.js';
import { pairOf, type Scene } from './scene.js';

type HandOver = NonNullable<Extract<SidebarState, { view: 'mentorship' }>['handOver']>;

export function presentHandOver(scene: Scene): HandOver | undefined {
  const { sample, sharing, words } = scene;
  if (sample) return undefined;
  const { handOver } = words;
  if (sharing === undefined) return { text: handOver.onlyHere, controls: [invite(scene)] };
  return sharing.mark.status === 'invited' ? whileInvited(scene, sharing.mark) : whenConnected(scene, sharing);
}

type Sharing = NonNullable<Scene['sharing']>;

function whileInvited(scene: Scene, { until = scene.now }: Sharing['mark']): HandOver {
  const { handOver } = scene.words;
  const { partnerName, yourZone } = pairOf(scene);
  if (until <= scene.now) return { text: handOver.lapsed(partnerName), controls: [invite(scene)] };
  const show: Control = { label: handOver.showInvite, intent: { type: 'invitePartner' } };
  return { text: handOver.invited(partnerName, scene.dates.shortDay(until, yourZone)), controls: [show, paste(scene)] };
}

function whenConnected(scene: Scene, { mark, unseen }: Sharing): HandOver {
  const { handOver, copied } = scene.words;
  const { partnerName } = pairOf(scene);
  const compare: Control[] = mark.compared ? [] : [{ label: handOver.compareWords, intent: { type: 'compareWords' } }];
  const rest = [paste(scene), ...compare];
  const copy: Control = { label: handOver.copyUpdate, done: copied, intent: { type: 'copyUpdate' } };
  if (unseen > 0) return { text: handOver.unseen(unseen, partnerName), controls: [copy, ...rest] };
  if (mark.status === 'paired') return { text: handOver.nothing(partnerName), controls: rest };
  return { text: handOver.sendReply(partnerName), controls: [{ label: handOver.showReply, intent: { type: 'showReply' } }, ...rest] };
}

function invite(scene: Scene): Control {
  return { label: scene.words.handOver.invite(pairOf(scene).partnerName), intent: { type: 'invitePartner' } };
}

function paste({ words }: Scene): Control {
  return { label: words.handOver.pasteUpdate, intent: { type: 'openPage', page: { kind: 'pasteUpdate' } } };
}
