/// Words as DVB subtitles: drawn, coded, and carried in a transport stream. Source: ETSI EN 300 743.
@NullMarked
package tv.exstream.dvb;

import org.jspecify.annotations.NullMarked;
