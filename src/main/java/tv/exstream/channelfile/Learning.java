package tv.exstream.channelfile;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tv.exstream.channelfile.FileReader.Contents;
import tv.exstream.json.Exchange;
import tv.exstream.schedule.part.PartKind;

/// Looks up the media that a file names, so that nobody has to wait for that while it is carried out. Owned by one thread.
record Learning(MediaNames media) implements Exchange.Names {
    void of(Contents contents) {
        Exchange exchange = new Exchange(this);
        contents.channels().stream()
                .flatMap(wish -> wish.text().schedule().stream())
                .forEach(
                        rules -> {
                            var _ = exchange.ofRules(rules, "");
                        });
        contents.channels().stream()
                .flatMap(wish -> wish.text().edits().stream().flatMap(List::stream))
                .forEach(edit -> new EditNames(exchange).named(edit, ""));
        contents.collections()
                .forEach(
                        wish -> {
                            var _ = exchange.ofContent(wish.text().content(), "");
                        });
        contents.parts().forEach(wish -> part(wish.text(), exchange));
    }

    private static void part(PartText part, Exchange exchange) {
        Optional<PartKind> kind = PartKind.of(part.kind());
        kind.ifPresent(
                known -> {
                    var _ = exchange.ofPart(known, part.content(), "");
                });
    }

    @Override
    public Optional<JsonNode> channel(JsonNode named, String place) {
        return Optional.of(named);
    }

    @Override
    public Optional<JsonNode> collection(JsonNode named, String place) {
        return Optional.of(named);
    }

    @Override
    public Optional<JsonNode> media(JsonNode named, String place) {
        if (named.path("title").isString()) {
            var _ = media.find(named);
        }
        return Optional.of(named);
    }

    @Override
    public Optional<JsonNode> part(JsonNode use, String place) {
        return Optional.of(use);
    }
}
