package tv.exstream.ffmpeg;

import java.util.List;
import tv.exstream.ffmpeg.FilterGraph.Chain;

/// The name under which a filter graph gives the picture.
final class PictureLabel {
    static final String PICTURE = "v";

    private PictureLabel() {}

    static boolean isPicture(Chain chain) {
        return chain.to().contains(PICTURE);
    }

    /// The same chains, but for the name of the picture.
    static List<Chain> renamed(List<Chain> chains, String name) {
        return chains.stream()
                .map(
                        chain ->
                                isPicture(chain)
                                        ? new Chain(chain.from(), chain.filters(), List.of(name))
                                        : chain)
                .toList();
    }
}
