package tcpstates.capture.report;

import java.util.ArrayList;
import java.util.List;
import tcpstates.capture.follow.ConnectionSummary;
import tcpstates.capture.follow.ConnectionSummary.Stay;
import tcpstates.capture.follow.Finding;
import tcpstates.repl.text.Json;

/** A connection as a JSON object on one line. The schema is {@code replay-summary.schema.json}. */
public final class SummaryJson {

  private SummaryJson() {}

  /** The object, without a line feed. */
  public static String of(ConnectionSummary summary) {
    List<Json.Member> members = new ArrayList<>();
    members.add(Json.member("stream", summary.stream()));
    members.add(Json.member("client", Json.string(summary.client())));
    members.add(Json.member("server", Json.string(summary.server())));
    members.add(Json.member("frames", summary.clientFrames() + summary.serverFrames()));
    members.add(
        Json.member(
            "bytes",
            Json.object(
                List.of(
                    Json.member("client", summary.clientBytes()),
                    Json.member("server", summary.serverBytes())))));
    members.add(Json.member("client_states", states(summary.clientStays())));
    members.add(Json.member("server_states", states(summary.serverStays())));
    members.add(Json.member("client_certain", certain(summary.clientStays())));
    members.add(Json.member("server_certain", certain(summary.serverStays())));
    members.add(Json.member("client_ms", times(summary.clientStays())));
    members.add(Json.member("server_ms", times(summary.serverStays())));
    members.add(Json.member("began", Json.string(summary.began().words())));
    members.add(Json.member("ended", Json.string(summary.ended().words())));
    members.add(
        Json.member(
            "findings", Json.array(summary.findings().stream().map(SummaryJson::of).toList())));
    return Json.object(members);
  }

  private static String states(List<Stay> stays) {
    return Json.strings(stays.stream().map(stay -> stay.state().rfcName()).toList());
  }

  /** How many of the states are certain: all of them, or only the first ones. */
  private static long certain(List<Stay> stays) {
    return stays.stream().filter(Stay::certain).count();
  }

  /** How long each state lasted, in milliseconds; the last one as far as it was seen. */
  private static String times(List<Stay> stays) {
    return Json.array(
        stays.stream().map(stay -> Long.toString(stay.nanoseconds() / 1_000_000)).toList());
  }

  private static String of(Finding finding) {
    List<Json.Member> members = new ArrayList<>();
    members.add(Json.member("code", Json.string(finding.code())));
    members.add(Json.member("message", Json.string(finding.message())));
    members.add(
        Json.member("frame", finding.frame() == 0 ? Json.NULL : Long.toString(finding.frame())));
    return Json.object(members);
  }
}
