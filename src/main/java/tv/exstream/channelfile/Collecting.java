package tv.exstream.channelfile;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tv.exstream.json.Exchange;

/// Takes down the collections and parts that are named, and leaves all as it is. Owned by one thread.
///
/// @param names of collections as they are, of parts such as `fillers/Trailers`
record Collecting(List<String> names) implements Exchange.Names {
    @Override
    public Optional<JsonNode> channel(JsonNode named, String place) {
        return Optional.of(named);
    }

    @Override
    public Optional<JsonNode> collection(JsonNode named, String place) {
        names.add(named.asString(""));
        return Optional.of(named);
    }

    @Override
    public Optional<JsonNode> media(JsonNode named, String place) {
        return Optional.of(named);
    }

    @Override
    public Optional<JsonNode> part(JsonNode use, String place) {
        names.add(use.asString(""));
        return Optional.of(use);
    }
}
