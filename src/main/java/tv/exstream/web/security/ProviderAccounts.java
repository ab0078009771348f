package tv.exstream.web.security;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.account.Account;
import tv.exstream.account.AccountId;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.Accounts;
import tv.exstream.account.AuditEntry;
import tv.exstream.account.Identities;
import tv.exstream.account.Identity;
import tv.exstream.account.LoginName;
import tv.exstream.account.Peer;
import tv.exstream.account.Role;
import tv.exstream.account.TokenKind;
import tv.exstream.account.Tokens;
import tv.exstream.config.Config;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Finds whose account it is that a provider speaks of, by issuer and subject alone. Thread-safe.
final class ProviderAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderAccounts.class);

    /// How many names are tried for a new account; arbitrary.
    private static final int MOST_NAMES = 20;

    private final Identities identities;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Config.Provider settings;
    private final InstantSource clock;
    private final ProviderRecord record;

    /// @param record keeps what the provider decides
    ProviderAccounts(
            Kept kept, ProviderRecord record, Config.Provider settings, InstantSource clock) {
        this.record = record;
        identities = kept.identities();
        accounts = kept.accounts();
        tokens = kept.tokens();
        this.settings = settings;
        this.clock = clock;
    }

    /// Who is known, and by what.
    record Kept(Identities identities, Accounts accounts, Tokens tokens) {}

    /// Empty when somebody is not let in.
    ///
    /// @param peer from where they come
    Optional<Account> of(JWTClaimsSet claims, Peer peer) {
        var word = new ProviderRecord.Word(settings.name(), peer);
        Optional<Role> role = role(claims);
        Optional<Identity> known = identities.find(subject(claims));
        if (role.isEmpty()) {
            known.flatMap(identity -> accounts.find(identity.account()))
                    .filter(this::isGoverned)
                    .ifPresent(account -> shutOut(word, account));
            return Optional.empty();
        }
        if (known.isPresent()) {
            identities.use(known.get().id(), clock.instant());
            return accounts.find(known.get().account())
                    .map(account -> withRole(word, account, role.get()));
        }
        return settings.newcomers() == Config.Newcomers.CREATE
                ? Optional.of(made(word, claims, role.get()))
                : Optional.empty();
    }

    /// An account for somebody who proves in another way than by the provider that it is theirs. Empty where the provider decides what they are: it
    /// may have taken it from them.
    Optional<Account> besidesTheProvider(AccountId id) {
        return accounts.find(id).filter(account -> !isDecidedThere(account));
    }

    private boolean isDecidedThere(Account account) {
        return settings.isWanted() && isGoverned(account) && !identities.of(account.id()).isEmpty();
    }

    /// Of accounts with a password an administrator here decides; of others whoever says who they are.
    private boolean isGoverned(Account account) {
        return account.password().isEmpty() && !settings.roles().rules().isEmpty();
    }

    /// Connects an account with whom the provider speaks of.
    ///
    /// @param who wants it, for the record
    /// @throws ProblemException IDENTITY_TAKEN, ACCOUNT_NOT_FOUND, INVALID_VALUE
    void link(JWTClaimsSet claims, AccountId account, AuditEntry.Actor who) {
        record.linked(who, connected(claims, account));
    }

    private Identity connected(JWTClaimsSet claims, AccountId account) {
        return identities.add(
                new Identity.Draft(account, subject(claims), label(claims), clock.instant()));
    }

    private Identity.Subject subject(JWTClaimsSet claims) {
        return new Identity.Subject(settings.issuer(), claims.getSubject());
    }

    private Optional<Role> role(JWTClaimsSet claims) {
        Object said = claims.getClaim(settings.roles().claim());
        List<String> values =
                said instanceof Collection<?> many
                        ? many.stream().map(String::valueOf).toList()
                        : said == null ? List.of() : List.of(String.valueOf(said));
        return settings.roles().of(values);
    }

    private Account withRole(ProviderRecord.Word word, Account account, Role role) {
        if (!isGoverned(account) || account.role() == role) {
            return account;
        }
        Account changed =
                accounts.change(account.id(), each -> each.with(each.settings().with(role)));
        record.changed(word, account, changed);
        return changed;
    }

    /// Somebody of whom the provider says that they have no role here any more: neither has what they came in by, nor what they made meanwhile.
    private void shutOut(ProviderRecord.Word word, Account account) {
        int ended = 0;
        for (TokenKind kind : TokenKind.values()) {
            ended += tokens.removeAll(account.id(), kind, Optional.empty());
        }
        LOG.warn(
                "account={} has no role any more, says the provider: ended tokens={}",
                account.name(),
                ended);
        if (ended > 0) {
            record.shutOut(word, account, ended);
        }
    }

    private Account made(ProviderRecord.Word word, JWTClaimsSet claims, Role role) {
        Account account = named(claims, role);
        try {
            Identity _ = connected(claims, account.id());
        } catch (ProblemException e) {
            // made twice at the same moment: the other one stays
            accounts.remove(account.id());
            throw e;
        }
        record.made(word, account);
        LOG.info("account={} made for the provider role={}", account.name(), role);
        return account;
    }

    private Account named(JWTClaimsSet claims, Role role) {
        for (LoginName name : names(claims).toList()) {
            try {
                return accounts.add(new AccountSettings(name, role), Optional.empty());
            } catch (ProblemException e) {
                if (e.problem() != Problem.ACCOUNT_NAME_TAKEN) {
                    throw e;
                }
            }
        }
        throw ProblemException.of(Problem.ACCOUNT_NAME_TAKEN, Objection.NO_NAME_FREE);
    }

    /// What the provider calls somebody, with a number where others are called so.
    private static Stream<LoginName> names(JWTClaimsSet claims) {
        String wanted = label(claims).replaceFirst("@.*", "");
        String plain = LoginName.parse(wanted).map(LoginName::text).orElse("user");
        return IntStream.rangeClosed(1, MOST_NAMES)
                .mapToObj(number -> number == 1 ? plain : plain + "-" + number)
                .flatMap(text -> LoginName.parse(text).stream());
    }

    private static String label(JWTClaimsSet claims) {
        return Stream.of("preferred_username", "email", "name")
                .map(claims::getClaim)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(claims.getSubject());
    }
}
