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
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

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
                Complaint.mustBe(Wanted.plain(Demand.CHANNEL_HERE), named));
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
                Complaint.mustBe(Wanted.plain(Demand.COLLECTION_HERE), named));
    }

    @Override
    public Optional<JsonNode> media(JsonNode named, String place) {
        Optional<String> foreign =
                named.propertyNames().stream().filter(name -> !OF_MEDIA.contains(name)).findFirst();
        if (foreign.isPresent()) {
            course.flaws()
                    .add(
                            place + "." + foreign.get(),
                            Complaint.of(
                                    Demand.FOREIGN_MEMBER,
                                    Remark.of(
                                            Demand.ONLY,
                                            String.join(
                                                    ", ", OF_MEDIA.stream().sorted().toList()))));
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
                Complaint.mustBe(Wanted.plain(Demand.MEDIA_HERE), named));
    }

    /// Another film may lie at a path by now.
    private MediaId told(MediaNames.Found found, JsonNode named, String place) {
        found.called()
                .ifPresent(
                        called ->
                                course.flaws()
                                        .addMissing(
                                                place,
                                                Complaint.mustBe(
                                                        Wanted.plain(Demand.MEDIA_TITLED),
                                                        Remark.of(
                                                                Demand.FOUND_BY_PATH,
                                                                named.toString(),
                                                                called.toString()))));
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
                Complaint.mustBe(Remark.of(Demand.PART_HERE, "fillers/Trailers"), use));
    }

    private Optional<JsonNode> required(
            Supplier<Optional<JsonNode>> found, String place, Complaint complaint) {
        Optional<JsonNode> known = found.get();
        if (known.isEmpty()) {
            course.flaws().addMissing(place, complaint);
        }
        return known;
    }

    private static JsonNode id(long value) {
        return JsonNodeFactory.instance.numberNode(value);
    }
}
