package tv.exstream.account;

/// What a token is for, and so where it is taken.
public enum TokenKind {
    /// A browser that somebody has signed in with; does everything that its account may.
    SESSION(Scope.ADMINISTER, Scope.ADMINISTER),
    /// Another program that uses the JSON interface.
    KEY(Scope.READ, Scope.ADMINISTER),
    /// A player, which has it in addresses that it shows and keeps; watches and does nothing else.
    PLAYER(Scope.WATCH, Scope.WATCH);

    /// How many of a kind an account may have at once; arbitrary, more than any household's devices.
    public static final int MOST = 100;

    private final Scope least;
    private final Scope most;

    TokenKind(Scope least, Scope most) {
        this.least = least;
        this.most = most;
    }

    public boolean opens(Area area) {
        return switch (area) {
            case PAGES -> this == SESSION;
            case API -> this != PLAYER;
            case GUIDE, STREAMS, TUNER -> true;
        };
    }

    /// Whether a token of this kind may be of this scope.
    public boolean canHave(Scope scope) {
        return scope.allows(least) && most.allows(scope);
    }

    /// The widest that a token of this kind may have.
    public Scope widest() {
        return most;
    }

    /// Whether the one used least recently makes room for another, as nobody signs a browser out.
    public boolean makesRoom() {
        return this == SESSION;
    }
}
