package tv.exstream.account;

class InMemoryPasskeysTest implements PasskeysContract {
    private final Accounts accounts = new InMemoryAccounts();
    private final Passkeys passkeys = new InMemoryPasskeys(accounts);

    @Override
    public Passkeys passkeys() {
        return passkeys;
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }
}
