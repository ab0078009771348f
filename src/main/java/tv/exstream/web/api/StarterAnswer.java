package tv.exstream.web.api;

import java.util.List;
import tv.exstream.starter.Theme;

/// Channels that suit what the libraries have.
///
/// @param items how many programmes there are in all
public record StarterAnswer(int items, List<Offer> channels) {
    public StarterAnswer {
        channels = List.copyOf(channels);
    }

    /// @param key under which it is made
    /// @param theme what it is about
    /// @param subject the genre, show or first year of the decade; may be empty
    /// @param name what it is called unless you call it otherwise
    /// @param query what it shows
    /// @param items how many programmes it has
    /// @param chosen whether most people would begin with it
    /// @param made whether there is a channel of this name
    public record Offer(
            String key,
            Theme theme,
            String subject,
            String name,
            String query,
            int items,
            boolean chosen,
            boolean made) {}
}
