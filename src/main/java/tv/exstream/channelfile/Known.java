package tv.exstream.channelfile;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.collection.MediaCollection;
import tv.exstream.json.Exchange;
import tv.exstream.media.MediaId;
import tv.exstream.problem.ProblemException;

/// The numbers that things have here which a file names. Owned by one thread.
final class Known implements Exchange.Names {
    private static final Set<String> OF_MEDIA =
            Set.of("kind", "title", "show", "season", "episode", "year", "path");

    private final Course course;
    private final MediaNames media;

    Known(Course course, MediaNames media) {
        this.course = course;
        this.media = media;
    }

    @Override
    public Optional<JsonNode> channel(JsonNode named, String place) {
        return required(
                () ->
                        number(named.asString(""))
                                .flatMap(course.stored().channels()::find)
                                .map(channel -> id(channel.id().value())),
                place,
                "must be the number of a channel that is here or in the file: " + named);
    }

    /// Empty when it is none.
    static Optional<ChannelNumber> number(String text) {
        try {
            return Optional.of(ChannelNumber.parse(text));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<JsonNode> collection(JsonNode named, String place) {
        return required(
                () ->
                        Optional.of(named)
                                .filter(JsonNode::isString)
                                .map(JsonNode::asString)
                                .flatMap(course.names().collections()::find)
                                .map(MediaCollection::id)
                                .map(found -> id(found.value())),
                place,
                "must be the name of a collection that is here or in the file: " + named);
    }

    @Override
    public Optional<JsonNode> media(JsonNode named, String place) {
        Optional<String> foreign =
                named.propertyNames().stream().filter(name -> !OF_MEDIA.contains(name)).findFirst();
        if (foreign.isPresent()) {
            course.flaws()
                    .add(
                            place + "." + foreign.get(),
                            "must not be there: only "
                                    + String.join(", ", OF_MEDIA.stream().sorted().toList()));
        }
        return required(
                () ->
                        Optional.of(named)
                                .filter(name -> name.path("title").isString())
                                .flatMap(media::find)
                                .map(found -> told(found, named, place))
                                .map(MediaId::value)
                                .map(Known::id),
                place,
                "must be media that are here, by kind, title and path: " + named);
    }

    /// Another film may lie at a path by now.
    private MediaId told(MediaNames.Found found, JsonNode named, String place) {
        found.called()
                .ifPresent(
                        called ->
                                course.flaws()
                                        .addMissing(
                                                place,
                                                "must be media that are here by their title: %s was found by its path, and is called %s"
                                                        .formatted(named, called)));
        return found.id();
    }

    @Override
    public Optional<JsonNode> part(JsonNode use, String place) {
        return required(
                () ->
                        course.names()
                                .parts()
                                .find(use.asString(""))
                                .map(found -> Written.text(found.toString())),
                place,
                "must be a part that is here or in the file, such as fillers/Trailers: " + use);
    }

    private Optional<JsonNode> required(
            Supplier<Optional<JsonNode>> found, String place, String message) {
        Optional<JsonNode> known = found.get();
        if (known.isEmpty()) {
            course.flaws().addMissing(place, message);
        }
        return known;
    }

    private static JsonNode id(long value) {
        return JsonNodeFactory.instance.numberNode(value);
    }
}
