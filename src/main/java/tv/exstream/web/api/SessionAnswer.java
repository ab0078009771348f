package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.account.Caller;
import tv.exstream.account.Role;

/// Who asks, and what that somebody may.
///
/// @param kind `account`, `guest` in a network where nobody has to sign in, `machine` before there is an administrator, or `nobody`
/// @param account whose it is; absent for others than accounts
/// @param role absent for nobody
/// @param roles all that the role includes, the least first
/// @param claimed whether the server has an administrator
public record SessionAnswer(
        String kind,
        Optional<AccountEntry> account,
        Optional<Role> role,
        List<Role> roles,
        boolean claimed) {
    public SessionAnswer {
        roles = List.copyOf(roles);
    }

    static SessionAnswer of(Caller caller, boolean claimed) {
        List<Role> roles =
                Stream.of(Role.values())
                        .filter(each -> caller.role().filter(own -> own.allows(each)).isPresent())
                        .toList();
        return new SessionAnswer(
                kind(caller),
                caller instanceof Caller.Known known
                        ? Optional.of(AccountEntry.of(known.account()))
                        : Optional.empty(),
                caller.role(),
                roles,
                claimed);
    }

    private static String kind(Caller caller) {
        return switch (caller) {
            case Caller.Known _ -> "account";
            case Caller.Guest _ -> "guest";
            case Caller.Machine _ -> "machine";
            case Caller.Nobody _ -> "nobody";
        };
    }
}
