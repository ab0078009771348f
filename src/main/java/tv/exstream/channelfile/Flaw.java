package tv.exstream.channelfile;

import tv.exstream.remark.Complaint;

/// Something that is wrong with a file of channels, or that it names and that is not here.
///
/// @param line counted from 1
/// @param column of that line, counted from 1
/// @param path where it is, such as `channels[0].number`; empty for the whole file
/// @param complaint what was wanted and what was found, to be read behind the path
/// @param missing whether nothing is wrong but that something is not here
public record Flaw(int line, int column, String path, Complaint complaint, boolean missing) {
    /// What programs are told behind the path.
    public String message() {
        return complaint.english();
    }
}
