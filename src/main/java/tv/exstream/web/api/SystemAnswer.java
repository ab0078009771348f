package tv.exstream.web.api;

import java.time.Instant;
import java.util.Map;

/// How busy the server and its machine are. Shares are of the whole machine, 0 to 1; memory and disks are in bytes, networks in bytes per
/// second. What the system does not tell is left out.
///
/// @param now the server's clock
/// @param version of the server, such as `0.1.0`
/// @param started when the server did
/// @param measuredAt when the values were measured; 1970 in the first moment after a start
/// @param values by name: serverCpu, childrenCpu, machineCpu, serverMemory, childrenMemory, machineMemory, sent, received, viewers, fills,
///     children, renditions, renditionsFree, dataFree
public record SystemAnswer(
        Instant now,
        String version,
        Instant started,
        Machine machine,
        Instant measuredAt,
        Map<String, Double> values) {
    public SystemAnswer {
        values = Map.copyOf(values);
    }
}
