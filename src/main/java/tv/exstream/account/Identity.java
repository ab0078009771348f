package tv.exstream.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Who an account is to a provider of identities. Immutable.
///
/// @param label what the provider calls somebody, to be shown; proves nothing
/// @param made in whole milliseconds
/// @param lastUsed in whole milliseconds
public record Identity(
        IdentityId id,
        AccountId account,
        Subject subject,
        String label,
        Instant made,
        Instant lastUsed) {
    static final int MOST_LABEL_CHARS = 100;

    public Identity {
        label = ShownText.line(label, MOST_LABEL_CHARS);
        made = made.truncatedTo(ChronoUnit.MILLIS);
        lastUsed = lastUsed.truncatedTo(ChronoUnit.MILLIS);
    }

    public Identity used(Instant at) {
        return new Identity(id, account, subject, label, made, at);
    }

    /// Somebody at a provider. Only both together name the same person for ever; addresses of mail do not (OpenID Connect Core section 5.7).
    ///
    /// @param issuer of the provider
    /// @param name which the provider gives to nobody else
    public record Subject(String issuer, String name) {
        private static final int MOST_ISSUER_CHARS = 1_000;

        /// OpenID Connect Core section 2, `sub`.
        private static final int MOST_NAME_CHARS = 255;

        public Subject {
            if (issuer.isBlank() || issuer.length() > MOST_ISSUER_CHARS) {
                throw new IllegalArgumentException(
                        "issuer must have 1..%d characters".formatted(MOST_ISSUER_CHARS));
            }
            if (name.isBlank() || name.length() > MOST_NAME_CHARS || name.indexOf(0) >= 0) {
                throw new IllegalArgumentException(
                        "subject must have 1..%d characters".formatted(MOST_NAME_CHARS));
            }
        }
    }

    /// An identity before it has an id.
    public record Draft(AccountId account, Subject subject, String label, Instant made) {
        /// The identity that it becomes.
        public Identity as(IdentityId id) {
            return new Identity(id, account, subject, label, made, made);
        }
    }
}
