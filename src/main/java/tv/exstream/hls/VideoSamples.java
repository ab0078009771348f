package tv.exstream.hls;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.mp4.Sample;
import tv.exstream.rendition.PieceUnits.Shown;

/// Pictures as samples, each lasting until the next one is decoded. Where pictures are missing the one before lasts longer.
final class VideoSamples {
    private VideoSamples() {}

    /// @param end90k when the first picture after them would be decoded
    static List<Sample> of(List<Shown> pictures, long end90k) {
        List<Sample> samples = new ArrayList<>();
        for (int n = 0; n < pictures.size(); n++) {
            Shown picture = pictures.get(n);
            long decoded = picture.decoded90k();
            long next = n + 1 < pictures.size() ? pictures.get(n + 1).decoded90k() : end90k;
            samples.add(
                    new Sample(
                            decoded,
                            Math.toIntExact(next - decoded),
                            Math.toIntExact(picture.shown90k() - decoded),
                            picture.key(),
                            picture.payload()));
        }
        return samples;
    }
}
