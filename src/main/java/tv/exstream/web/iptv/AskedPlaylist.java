package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Formats;
import tv.exstream.hls.CatchUp;
import tv.exstream.hls.Container;
import tv.exstream.hls.MediaPlaylist;
import tv.exstream.media.Profile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.ViewerDetails;

/// What a request for a playlist of HLS asks for, and the query that asks for the same.
///
/// ```
/// format=ts         segments as transport streams, or fmp4 for fragmented MP4
/// profile=mobile    another house format of the channel than its main one
/// ```
///
/// @param channel in the house format that is asked for
/// @param past what is played of it, as an answer had it in `catchup`; empty for the present
record AskedPlaylist(Channel channel, Container container, Optional<CatchUp> past) {
    /// @throws ProblemException INVALID_VALUE when there is no such container, house format or past, or what it is coded in cannot be packed so
    static AskedPlaylist of(Channel channel, HttpServletRequest request) {
        return of(channel, request, Container::usual);
    }

    /// The same for who may choose the sound.
    static AskedPlaylist ofChoice(Channel channel, HttpServletRequest request) {
        return of(channel, request, Container::toChooseFrom);
    }

    private static AskedPlaylist of(
            Channel channel, HttpServletRequest request, Function<Profile, Container> usual) {
        Channel shown = channel(channel, parameter(request, "profile").orElse(""));
        return new AskedPlaylist(
                shown,
                parameter(request, "format")
                        .map(format -> container(shown, format))
                        .orElseGet(() -> usual.apply(shown.profile())),
                parameter(request, "catchup").map(AskedPlaylist::catchUp));
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isEmpty());
    }

    private static Channel channel(Channel channel, String profile) {
        String name = profile.isEmpty() ? Formats.MAIN : profile;
        List<Channel> variants = channel.variants();
        return variants.stream()
                .filter(variant -> variant.formats().name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(variants, profile));
    }

    private static ProblemException unknown(List<Channel> variants, String profile) {
        String names =
                variants.stream()
                        .map(variant -> variant.formats().name())
                        .collect(Collectors.joining(", "));
        return ProblemException.mustBe("profile", Remark.of(Demand.ONE_OF, names), profile);
    }

    private static Container container(Channel channel, String format) {
        Container container =
                switch (format) {
                    case "ts" -> Container.TRANSPORT_STREAM;
                    case "fmp4" -> Container.FRAGMENTED_MP4;
                    default ->
                            throw ProblemException.mustBe(
                                    "format", Remark.of(Demand.EITHER, "ts", "fmp4"), format);
                };
        if (!container.holds(channel.profile())) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE, Objection.FORMAT_UNFIT, channel.number(), format);
        }
        return container;
    }

    private static CatchUp catchUp(String text) {
        return CatchUp.parse(text)
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.INVALID_VALUE, Objection.CATCHUP_FOREIGN, text));
    }

    /// The same in another house format.
    AskedPlaylist in(Channel variant) {
        return new AskedPlaylist(variant, container, past);
    }

    /// The same of the past.
    AskedPlaylist at(CatchUp catchUp) {
        return new AskedPlaylist(channel, container, Optional.of(catchUp));
    }

    /// The playlist itself.
    MediaPlaylist of(HlsStreams streams, ViewerDetails viewer) {
        return past.isEmpty()
                ? streams.playlist(channel, viewer)
                : streams.playlist(channel, past.get(), viewer);
    }

    /// The query that asks for the same, from the question mark on; empty when nothing unusual is asked for.
    String query() {
        List<String> asked = new ArrayList<>();
        if (container != Container.usual(channel.profile())) {
            asked.add(container == Container.FRAGMENTED_MP4 ? "format=fmp4" : "format=ts");
        }
        return query(asked);
    }

    /// The same for what is in one container only.
    String queryOfPart() {
        return query(new ArrayList<>());
    }

    private String query(List<String> asked) {
        past.ifPresent(catchUp -> asked.addFirst("catchup=" + catchUp));
        channel.formats().shown().ifPresent(shown -> asked.add("profile=" + shown.name()));
        return asked.isEmpty() ? "" : "?" + String.join("&", asked);
    }
}
