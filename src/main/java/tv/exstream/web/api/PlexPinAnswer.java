package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import tv.exstream.library.plex.Account;

/// A question to a person whether we may use an account of Plex.
///
/// @param page where the person answers it; empty once that was begun
/// @param expires when it is too late for an answer; the epoch once that was begun
/// @param signedIn whether the person has said yes
/// @param servers those of the account, once signed in
public record PlexPinAnswer(
        long id, String page, Instant expires, boolean signedIn, List<ServerEntry> servers) {
    public PlexPinAnswer {
        servers = List.copyOf(servers);
    }

    /// @param machine what an origin names it by
    /// @param owned whether it is the person's own
    public record ServerEntry(String machine, String name, boolean owned) {}

    static PlexPinAnswer of(Account.Pin pin) {
        return new PlexPinAnswer(pin.id(), pin.page(), pin.expires(), false, List.of());
    }

    static PlexPinAnswer waiting(long id) {
        return new PlexPinAnswer(id, "", Instant.EPOCH, false, List.of());
    }

    static PlexPinAnswer signedIn(long id, List<Account.Choice> servers) {
        return new PlexPinAnswer(
                id,
                "",
                Instant.EPOCH,
                true,
                servers.stream()
                        .map(each -> new ServerEntry(each.machine(), each.name(), each.owned()))
                        .toList());
    }
}
