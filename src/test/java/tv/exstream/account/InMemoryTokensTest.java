package tv.exstream.account;

class InMemoryTokensTest implements TokensContract {
    private final Accounts accounts = new InMemoryAccounts();
    private final Tokens tokens = new InMemoryTokens(accounts);

    @Override
    public Tokens tokens() {
        return tokens;
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }
}
