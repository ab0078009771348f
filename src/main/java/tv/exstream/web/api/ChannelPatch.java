package tv.exstream.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tv.exstream.channel.Alternative;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Formats;
import tv.exstream.channel.Listing;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.ProblemException;

/// What a person wants to change about a channel, as a merge patch (RFC 7396): what is absent stays, and null takes away what can
/// be taken away.
///
/// @param number such as `5` or `5.1`
/// @param zone whose civil days its schedule follows, such as `Europe/Berlin`
/// @param alternatives all further house formats; null or empty for none
/// @param hidden whether no list for players and no guide has it
/// @param group under which players list it; null or empty for the usual one
public record ChannelPatch(
        Optional<String> number,
        Optional<String> name,
        Optional<String> zone,
        Optional<List<Alternative>> alternatives,
        Optional<Boolean> hidden,
        Optional<String> group) {
    private static final Map<String, JsonNode> REMOVABLE =
            Map.of(
                    "group", JsonNodeFactory.instance.stringNode(""),
                    "alternatives", JsonNodeFactory.instance.arrayNode());

    /// @throws ProblemException INVALID_VALUE with the place
    static ChannelPatch read(String json) {
        return StrictJson.patch(json, ChannelPatch.class, REMOVABLE);
    }

    /// @throws ProblemException INVALID_VALUE
    Channel applied(Channel channel) {
        Listing listing = channel.listing();
        return new Channel(
                channel.id(),
                number.map(ChannelNumber::parse).orElse(channel.number()),
                name.map(ChannelRequest::name).orElse(channel.name()),
                channel.epoch(),
                zone.map(ChannelRequest::zone).orElse(channel.zone()),
                formats(channel.formats()),
                new Listing(
                        hidden.orElse(listing.hidden()),
                        group.map(ChannelRequest::group).orElse(listing.group()),
                        listing.logo()));
    }

    private Formats formats(Formats before) {
        return alternatives.map(wanted -> Formats.chosen(before.main(), wanted)).orElse(before);
    }
}
