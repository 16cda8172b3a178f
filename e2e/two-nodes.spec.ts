import { OwnServer } from './own-server.ts';
import { test } from './parties.ts';
import { findServer, loseServer, ring, watchEachOther } from './steps.ts';
import { TcpProxy } from '../signaling/src/testing/tcp-proxy.ts';
import { findRedis, NO_REDIS, RedisServer } from '../signaling/src/testing/redis-server.ts';

test.describe('two servers that share a Redis lose no call', () => {
  test.skip(findRedis() === undefined, NO_REDIS);

  const [one, two] = [new OwnServer(), new OwnServer()];
  let redis: RedisServer;
  let wayToRedis: TcpProxy;

  const variablesOfTwo = () => ({ REDIS_URL: wayToRedis.url.replace('http:', 'redis:') });

  test.beforeEach(async () => {
    redis = await RedisServer.start();
    wayToRedis = await TcpProxy.open(redis.url);
    await one.start({ REDIS_URL: redis.url });
    await two.start(variablesOfTwo());
  });

  test.afterEach(async () => {
    await Promise.all([one.kill(), two.kill()]);
    wayToRedis.close();
    await redis.kill();
  });

  test('ringing or connected: Redis restarted or out of reach, a server killed or updated', async ({
    open,
    room,
    wayTo,
  }) => {
    test.slow();
    // In the place of balancers, which lead to the other server when one is gone.
    const [toAnn, toBob] = [await wayTo(one.url), await wayTo(two.url)];
    const [ann, bob] = [await open(undefined, toAnn.url), await open(undefined, toBob.url)];
    await ann.enter(room, 'Ann');
    await bob.enter(room, 'Bob');

    // ringing
    await ring(ann, bob);
    await redis.kill();
    await redis.start();
    wayToRedis.cut();
    await Promise.all([ann.see('Ringing…'), bob.reach('ringing')]);
    wayToRedis.restore();
    await two.kill();
    await loseServer(bob);
    toBob.leadTo(one.url);
    await findServer(bob);
    await Promise.all([ann.see('Ringing…'), bob.reach('ringing')]);
    await two.start(variablesOfTwo());
    await one.stop();
    await loseServer(ann, bob);
    toAnn.leadTo(two.url);
    toBob.leadTo(two.url);
    await findServer(ann, bob);
    await bob.press('Accept');
    await Promise.all([ann.reach('connected'), bob.reach('connected')]);

    // connected
    await one.start({ REDIS_URL: redis.url });
    toAnn.leadTo(one.url);
    toAnn.cut();
    await loseServer(ann);
    toAnn.restore();
    await findServer(ann);
    await redis.kill();
    await watchEachOther(ann, bob);
    await redis.start();
    wayToRedis.cut();
    await watchEachOther(ann, bob);
    wayToRedis.restore();
    await one.kill();
    await loseServer(ann);
    await watchEachOther(ann, bob);
    toAnn.leadTo(two.url);
    await findServer(ann);
    await watchEachOther(ann, bob);

    await bob.press('Hang up');
    await ann.see('Bob ended the call');
    await ann.press('Call again');
    await bob.reach('ringing');
  });
});
