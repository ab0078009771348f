package tv.exstream.web.security;

import java.time.InstantSource;
import java.util.Optional;
import tv.exstream.account.Account;
import tv.exstream.account.AuditEntry;
import tv.exstream.account.Identity;
import tv.exstream.account.Peer;
import tv.exstream.account.Role;
import tv.exstream.json.RecordJson;
import tv.exstream.web.AuditTrail;

/// Writes down what a provider decides about accounts, as if it had asked for it over the interface, and who connects an account with it. Thread-safe.
record ProviderRecord(AuditTrail trail, InstantSource clock) {
    /// No name of an account has a colon.
    private static final String WHO = "provider:";

    /// Whose word it is, and who comes with it.
    ///
    /// @param provider as people know it
    record Word(String provider, Peer peer) {
        private AuditEntry.Actor actor() {
            return new AuditEntry.Actor(WHO + provider, "", peer.text());
        }
    }

    /// What of an account the provider decides.
    private record Shown(String name, Role role) {
        private static String of(Account account) {
            return RecordJson.write(new Shown(account.name().text(), account.role()));
        }
    }

    /// What an account has that lets in.
    private record Held(String name, int tokens) {
        private static String of(Account account, int tokens) {
            return RecordJson.write(new Held(account.name().text(), tokens));
        }
    }

    /// Who an account is to a provider.
    private record Linked(long id, long account, String issuer, String label) {
        private static String of(Identity identity) {
            return RecordJson.write(
                    new Linked(
                            identity.id().value(),
                            identity.account().value(),
                            identity.subject().issuer(),
                            identity.label()));
        }
    }

    /// What was asked for with `linkIdentity` has happened: that alone changed nothing yet.
    ///
    /// @param who is signed in to the account
    void linked(AuditEntry.Actor who, Identity identity) {
        var what = new AuditEntry.Action("POST", "/api/identities/link", "linkIdentity");
        note(who, what, Optional.empty(), Linked.of(identity));
    }

    void made(Word word, Account account) {
        var what = new AuditEntry.Action("POST", "/api/accounts", "addAccount");
        note(word.actor(), what, Optional.empty(), Shown.of(account));
    }

    void changed(Word word, Account before, Account after) {
        var what = new AuditEntry.Action("PATCH", path(after), "changeAccount");
        note(word.actor(), what, Optional.of(Shown.of(before)), Shown.of(after));
    }

    /// @param ended how many tokens the account had
    void shutOut(Word word, Account account, int ended) {
        var what = new AuditEntry.Action("DELETE", path(account) + "/tokens", "shutOut");
        note(word.actor(), what, Optional.of(Held.of(account, ended)), Held.of(account, 0));
    }

    private static String path(Account account) {
        return "/api/accounts/" + account.id().value();
    }

    private void note(
            AuditEntry.Actor who, AuditEntry.Action what, Optional<String> before, String after) {
        trail.add(
                new AuditEntry.Draft(
                        clock.instant(),
                        who,
                        what,
                        before.orElse(""),
                        after,
                        AuditEntry.Outcome.DONE));
    }
}
