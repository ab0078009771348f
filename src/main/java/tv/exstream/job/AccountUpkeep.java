package tv.exstream.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tv.exstream.account.AuditLog;
import tv.exstream.account.KnownTokens;
import tv.exstream.account.Tokens;

/// Keeps once a minute when tokens were used, removes those that have ended a while ago, and bounds the record of changes.
final class AccountUpkeep extends Upkeep {
    /// Uses are told to the minute.
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /// What has ended is listed for as long: whoever wonders why a player stopped looks there within a day. Arbitrary.
    static final Duration LISTED = Duration.ofDays(1);

    /// Arbitrary: whoever looks for what happened "last summer" finds it.
    static final Duration AUDITED = Duration.ofDays(400);

    /// Of 2 KB as a rule. Arbitrary.
    static final int MOST_AUDITED = 100_000;

    /// As much as so many have as a rule; one of the largest has 32 KB, and more in other scripts. Arbitrary.
    static final long MOST_AUDITED_BYTES = 200_000_000;

    private final KnownTokens known;
    private final Tokens tokens;
    private final AuditLog audit;
    private final InstantSource clock;

    AccountUpkeep(KnownTokens known, Tokens tokens, AuditLog audit, InstantSource clock) {
        super("accounts", PAUSE);
        this.known = known;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    void round() {
        Instant now = clock.instant();
        known.keepUses();
        int _ = tokens.removeEnded(now.minus(LISTED));
        int _ =
                audit.cut(
                        new AuditLog.Bounds(now.minus(AUDITED), MOST_AUDITED, MOST_AUDITED_BYTES));
    }
}
