import { describe, expect, it } from '@jest/globals';
import { readStoredAccount, writeStoredAccount } from '../../src/pane/session/stored-account';
import { SessionKeeper } from '../../src/pane/session/session-keeper';
import { signInToDemo, unitInHash } from '../../src/pane/session/sign-in-to-demo';
import { memoryKeyValue } from '../../src/pane/storage/key-value';
import { demoCampaign } from '../demo-campaign';
import { FakeGateway } from './support/fake-gateway';

const now = new Date('2023-05-05T09:00:00+08:00');
const account = {
  session: { token: 't', unit: 'tourism', role: 'unit' as const, expires: '2023-05-06T00:00:00+08:00' },
  person: null,
  campaign: demoCampaign,
};

describe('signing in', () => {
  it('is kept between visits, with the unit and the person, and never the code', async () => {
    const storage = memoryKeyValue();
    const keeper = new SessionKeeper(storage, now);
    await keeper.signIn(new FakeGateway(), { unit: 'tourism', code: 'a secret code', person: '张老师' });
    const again = new SessionKeeper(storage, now);
    expect(again.state.get()).toMatchObject({
      kind: 'signed-in',
      ended: false,
      account: { person: '张老师', session: { unit: 'tourism' } },
    });
    expect(again.remembered()).toEqual({ unit: 'tourism', person: '张老师' });
    expect(JSON.stringify(['account', 'unit', 'person'].map((key) => storage.read(key)))).not.toContain(
      'secret',
    );
  });

  it('leaves everything as it was when the code is wrong', async () => {
    const keeper = new SessionKeeper(memoryKeyValue(), now);
    await expect(keeper.signIn(new FakeGateway(), { unit: 'tourism', code: 'wrong' })).rejects.toMatchObject({
      code: 'session.wrong-code',
    });
    expect(keeper.state.get()).toEqual({ kind: 'signed-out' });
    expect(keeper.token()).toBeNull();
  });

  it('is not taken over from a session that has run out', () => {
    const storage = memoryKeyValue();
    writeStoredAccount(storage, account);
    expect(readStoredAccount(storage, now)).toEqual(account);
    expect(readStoredAccount(storage, new Date('2023-05-06T00:00:01+08:00'))).toBeNull();
  });

  it('starts anew from what another version of the pane has left', () => {
    const storage = memoryKeyValue();
    storage.write('account', '{"session":{"token":1}}');
    expect(readStoredAccount(storage, now)).toBeNull();
    storage.write('account', 'not JSON');
    expect(readStoredAccount(storage, now)).toBeNull();
  });
});

describe('leaving', () => {
  it('on sign-out forgets the session and the person', async () => {
    const storage = memoryKeyValue();
    const gateway = new FakeGateway();
    const keeper = new SessionKeeper(storage, now);
    await keeper.signIn(gateway, { unit: 'tourism', code: 'right', person: '张老师' });
    keeper.signOut(gateway);
    expect(new SessionKeeper(storage, now).state.get()).toEqual({ kind: 'signed-out' });
    expect(keeper.remembered().person).toBe('');
    expect(gateway.signedOut).toBe(1);
  });

  it('keeps who it was when the session ends by itself', async () => {
    const keeper = new SessionKeeper(memoryKeyValue(), now);
    await keeper.signIn(new FakeGateway(), { unit: 'tourism', code: 'right' });
    keeper.markEnded('token-of-tourism');
    expect(keeper.state.get()).toMatchObject({ kind: 'signed-in', ended: true });
  });

  it('is not disturbed by late news of an older session', async () => {
    const keeper = new SessionKeeper(memoryKeyValue(), now);
    await keeper.signIn(new FakeGateway(), { unit: 'tourism', code: 'right' });
    keeper.markEnded('token-of-somebody-before');
    expect(keeper.state.get()).toMatchObject({ kind: 'signed-in', ended: false });
  });
});

describe('the demo', () => {
  it('takes the unit from the address and the code from the gateway', async () => {
    expect(unitInHash('#unit=tourism')).toBe('tourism');
    expect(unitInHash('')).toBeNull();
    const keeper = new SessionKeeper(memoryKeyValue(), now);
    await signInToDemo(keeper, new FakeGateway(), 'tourism', 'zh-CN');
    expect(keeper.state.get()).toMatchObject({ account: { person: '演示', session: { unit: 'tourism' } } });
  });

  it('signs nobody in as a unit that it does not know', async () => {
    const keeper = new SessionKeeper(memoryKeyValue(), now);
    await expect(signInToDemo(keeper, new FakeGateway(), 'nobody', 'zh-CN')).rejects.toMatchObject({
      code: 'unit.unknown',
    });
  });
});
