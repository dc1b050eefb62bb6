// Tasks → answers from threads that are watched: one that stands still, eats memory or dies costs one document.

import type { Answered, Asked, Errand, Past, Reply, StopCode } from './protocol.ts';
import { again, type PoolSetting, type Room, settle, type Task } from './room.ts';
import { isTooSlow } from './watchdog.ts';
import { endSeat, give, type Seat, standing, takeSeat } from './worker-handle.ts';

/** Readers that can be stopped. */
export interface Pool {
  readonly run: <Kind extends Errand>(kind: Kind, asked: Asked[Kind]) => Promise<Answered[Kind]>;
  /** Ends all threads, whatever they are at. */
  readonly close: () => Promise<void>;
}

const DEPTH = 2; // one order waits at each thread, so that no thread waits for us
const WATCH_MILLISECONDS = 20;

/** Opens a pool; a thread starts at once, for loading takes it as long as loading takes us. */
export function openPool(setting: PoolSetting): Pool {
  const room: Room = {
    setting,
    queue: [],
    tasks: new Map(),
    seats: [],
    count: 0,
    base: process.memoryUsage.rss(),
    ending: false,
  };
  addSeat(room);
  return {
    run: (kind, asked) =>
      new Promise((resolve, reject) => {
        const past: Past = { known: new Map(), milliseconds: 0 };
        // What comes back for a kind is of that kind: reader.ts is typed so.
        const answered = resolve as Task['resolve'];
        room.count++;
        room.queue.push({ number: room.count, kind, asked, resolve: answered, reject, past, alone: false });
        feed(room);
      }),
    close: async () => {
      clearInterval(room.watch);
      await Promise.all(room.seats.splice(0).map(endSeat));
    },
  };
}

function addSeat(room: Room): Seat {
  const seat = takeSeat(room.setting.startThread(), {
    onReply: (from, reply) => onReply(room, from, reply),
    onDeath: (from) => buried(room, from),
  });
  room.seats.push(seat);
  return seat;
}

/** A thread that ended by itself; while others are being ended, it waits for its turn. */
function buried(room: Room, seat: Seat): void {
  if (room.ending) setImmediate(() => buried(room, seat));
  else void stop(room, [seat], 'crashed');
}

/** Hands out what waits: to a thread that has nothing, to a new one, behind what a thread is at. */
function feed(room: Room): void {
  while (!room.ending && room.queue.length > 0) {
    const alone = room.queue[0]?.alone === true || [...room.tasks.values()].some((task) => task.alone);
    const seat = alone ? seatForOne(room) : freeSeat(room);
    const task = seat && room.queue.shift();
    if (!seat || !task) break;
    task.begun ??= performance.now();
    room.tasks.set(task.number, task);
    give(seat, { task: task.number, kind: task.kind, asked: task.asked, past: task.past });
  }
  watchOver(room);
}

function freeSeat(room: Room): Seat | undefined {
  const idle = room.seats.find((seat) => seat.given.length === 0);
  if (idle) return idle;
  if (room.seats.length < room.setting.threads) return addSeat(room);
  const [least] = [...room.seats].sort((a, b) => a.given.length - b.given.length);
  return least && least.given.length < DEPTH ? least : undefined;
}

function seatForOne(room: Room): Seat | undefined {
  return room.tasks.size > 0 ? undefined : (room.seats[0] ?? addSeat(room));
}

function watchOver(room: Room): void {
  if (room.tasks.size === 0) {
    clearInterval(room.watch);
    delete room.watch;
    return;
  }
  room.watch ??= setInterval(() => inspect(room), WATCH_MILLISECONDS);
}

/** Looks at every thread that has something to do, and at the memory of all. */
function inspect(room: Room): void {
  if (room.ending) return;
  const busy = room.seats.filter((seat) => seat.given.length > 0);
  for (const seat of busy) {
    const sight = standing(seat);
    const now = performance.now();
    const elapsed = now - (room.tasks.get(sight.task)?.begun ?? now);
    if (isTooSlow({ ...sight, elapsed }, room.setting.bounds)) return void stop(room, [seat], 'tooSlow');
  }
  const taken = process.memoryUsage.rss() - room.base;
  if (taken > room.setting.bounds.megabytes * 1024 * 1024 * busy.length) void stop(room, busy, 'tooHungry');
}

/** Ends threads; each task they were at is tried again without what stopped it, the waiting ones as they were. */
async function stop(room: Room, seats: readonly Seat[], code: StopCode): Promise<void> {
  room.ending = true;
  const sights = seats.map(standing);
  await Promise.all(seats.map(endSeat));
  for (const [index, seat] of seats.entries()) {
    const sight = sights[index];
    room.seats.splice(room.seats.indexOf(seat), 1);
    if (sight) again(room, seat, { sight, code, several: seats.length > 1 });
  }
  room.base = process.memoryUsage.rss();
  room.ending = false;
  feed(room);
}

function onReply(room: Room, seat: Seat, reply: Reply): void {
  const task = room.tasks.get(reply.task);
  if (task === undefined || seat.ended) return;
  if ('found' in reply) {
    task.past = { ...task.past, known: new Map([...task.past.known, [reply.serial, reply.found]]) };
    return;
  }
  seat.given.splice(seat.given.indexOf(reply.task), 1);
  room.tasks.delete(reply.task);
  settle(room, task, reply);
  feed(room);
}
