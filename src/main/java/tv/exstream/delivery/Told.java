package tv.exstream.delivery;

import java.util.List;
import java.util.Map;
import tv.exstream.channel.Channel;

/// What there is to tell of each kind of event: the `data` of messages, which docs/webhooks.md describes. Names are never changed.
public final class Told {
    private Told() {}

    /// A channel, as people know it.
    public record NamedChannel(String number, String name) {
        public static NamedChannel of(Channel channel) {
            return new NamedChannel(channel.number().toString(), channel.name());
        }
    }

    /// That a channel is being sent, or not any more.
    public record Session(NamedChannel channel) {}

    /// One who watches.
    ///
    /// @param id the same in all that is told of the one
    /// @param kind such as `HLS`
    /// @param agent what the player says of itself; may be empty
    public record Viewer(long id, String kind, String address, String agent) {}

    /// That somebody watches a channel from now on.
    public record Joined(NamedChannel channel, Viewer viewer) {}

    /// That somebody does not watch it any more.
    ///
    /// @param how it ended, such as `LEFT` or `IDLE`
    /// @param seconds for which it lasted
    public record Left(NamedChannel channel, Viewer viewer, String how, long seconds) {}

    /// That a channel was made, changed or removed.
    public record Edited(NamedChannel channel) {}

    /// That a channel somebody watches shows something else than its programme.
    ///
    /// @param reason stable, as `/api/channels/{number}/state` has it
    /// @param detail for a person; may be empty
    /// @param remedy what can be done, stable
    public record Dark(NamedChannel channel, String reason, String detail, String remedy) {}

    /// That it shows its programme again.
    public record Healed(NamedChannel channel) {}

    /// That a library was scanned or a source read.
    ///
    /// @param library its name
    /// @param counts how many files by what was found, such as `ADDED`
    public record Scan(String library, double seconds, int unchanged, Map<String, Integer> counts) {
        public Scan {
            counts = Map.copyOf(counts);
        }
    }

    /// That a source does not let itself be read.
    public record SourceFailure(String source, String reason) {}

    public record SourceRecovery(String source) {}

    /// Where a live source is received, without its address, which may have what lets in.
    ///
    /// @param source the name of the live source: its own, or that of an alternative
    /// @param address which of the addresses of that one, from 0
    public record Stream(String source, int address) {}

    /// That a channel shows a live source from elsewhere than before.
    ///
    /// @param reason why it was left there, for a person; may be empty
    public record Switched(NamedChannel channel, Stream from, Stream to, String reason) {}

    /// That a part of the server is not well, or is worse than before.
    ///
    /// @param part as `/api/health` names it
    /// @param status `degraded` or `down`
    public record Trouble(String part, String status, String detail) {}

    public record Mended(String part) {}

    /// That settings are others now.
    ///
    /// @param sections in which something changed, as the configuration file names them
    public record Settings(List<String> sections) {
        public Settings {
            sections = List.copyOf(sections);
        }
    }

    /// That somebody has signed in.
    ///
    /// @param account its name
    /// @param address from where
    public record SignedIn(String account, String address) {}

    /// That somebody tried to sign in and was refused.
    ///
    /// @param address from where the last one tried
    /// @param attempts since it was told before
    public record Refused(String address, long attempts) {}

    /// That somebody tries a webhook.
    public record Test(String webhook) {}
}
