package tv.exstream.ffmpeg;

import java.util.Optional;
import tv.exstream.ffmpeg.VideoFilter.Fields;

/// The filters that work on pictures where a hardware decoder left them.
///
/// @param scaler its name
/// @param deinterlacer its name
/// @param oneFrame the options of the deinterlacer that give a frame for a frame
/// @param twoFrames those that give a frame for a field
record DeviceFilters(String scaler, String deinterlacer, String oneFrame, String twoFrames) {
    private static final String FRAMES = "mode=send_frame:parity=auto:deint=all";
    private static final String FIELDS = "mode=send_field:parity=auto:deint=all";

    /// Empty for what has none. Quick Sync always gives a frame for a field; those that are too many are dropped later.
    static Optional<DeviceFilters> of(Accelerator accelerator) {
        return switch (accelerator) {
            case NVENC ->
                    Optional.of(new DeviceFilters("scale_cuda", "yadif_cuda", FRAMES, FIELDS));
            case QSV ->
                    Optional.of(
                            new DeviceFilters(
                                    "scale_qsv",
                                    "deinterlace_qsv",
                                    "mode=advanced",
                                    "mode=advanced"));
            case VAAPI ->
                    Optional.of(
                            new DeviceFilters(
                                    "scale_vaapi",
                                    "deinterlace_vaapi",
                                    "rate=frame",
                                    "rate=field"));
            case VIDEOTOOLBOX ->
                    Optional.of(
                            new DeviceFilters("scale_vt", "yadif_videotoolbox", FRAMES, FIELDS));
            case VULKAN ->
                    Optional.of(new DeviceFilters("scale_vulkan", "bwdif_vulkan", FRAMES, FIELDS));
            case SOFTWARE, AMF, V4L2 -> Optional.empty();
        };
    }

    DeviceFilter.Scale scale(FittedSize size) {
        return new DeviceFilter.Scale(scaler, size.width(), size.height());
    }

    DeviceFilter.Deinterlace deinterlace(Fields fields) {
        return new DeviceFilter.Deinterlace(
                deinterlacer, fields == Fields.TWO_FRAMES ? twoFrames : oneFrame);
    }
}
