package tv.exstream.account;

class InMemoryIdentitiesTest implements IdentitiesContract {
    private final Accounts accounts = new InMemoryAccounts();
    private final Identities identities = new InMemoryIdentities(accounts);

    @Override
    public Identities identities() {
        return identities;
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }
}
