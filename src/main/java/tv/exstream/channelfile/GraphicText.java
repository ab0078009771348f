package tv.exstream.channelfile;

import tv.exstream.overlay.Graphic;

/// A graphic as a file has it.
///
/// @param name by which it is known here and elsewhere
record GraphicText(String name, Graphic look) {}
