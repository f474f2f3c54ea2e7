/** Why two tickets cannot be worked on together, or what cannot be done while they are. */
export const mergeRefusals = {
  merged: "This ticket is worked on together with another one, which leads. Work there, or take them apart first.",
  "not-merged": "This ticket is not worked on together with another one any more.",
  "extension-merged":
    "Other tickets are worked on together with this one, and their dates would stay. Take them apart first; then each can be extended by itself.",
  "led-not-ready":
    "This answer would also close a ticket that is worked on together with this one, and there it cannot be given yet. Settle that there, or take them apart first.",
  "merge-same": "This is the same ticket. Choose another one.",
  "merge-policy":
    "The two were filed under different policies, or different versions of one. An answer under one is no answer under the other.",
  "merge-right": "The two ask for different things. Only tickets for the same right can be worked on together.",
  "merge-complaint": "A complaint is looked at by itself and is never worked on together with another ticket.",
  "merge-person":
    "The two are not about the same person in the same role: the name, who asks, or the account behind a name differs.",
  "merge-minor": "Only one of the two is known to be about a minor. If both are, note that on the other one first.",
  "merge-unsure":
    "The two came from different addresses, and not both are verified. Verify who asks on each first: an answer must not reach somebody who only used the same name.",
  "merge-closed": "One of the two is closed already.",
  "merge-reviewing": "A second person is looking at one of the two. Wait for that, or withdraw the proposal first.",
  "merge-waiting": "One of the two waits for the requester. Wait for the answer first.",
  "merge-agreed": "Something was agreed already on the ticket that would be led. Answer the two separately.",
  "merge-authority":
    "An authority waits for an answer of its own on the ticket that would be led. Answer the two separately.",
  "merge-already":
    "One of the two is worked on together with another ticket already. Open the one that leads, or take them apart first.",
  "merge-chain": "The ticket that would be led leads others itself. Take those apart first.",
  "merge-apart-first":
    "This ticket is worked on together with another one. Take them apart first: which of them leads hangs on this.",
  "merge-held":
    "The ticket that leads must be yours, and the other one yours or nobody’s. Take it or take it over first; a colleague’s ticket is given by whoever hands tickets out.",
  "split-not-now":
    "A ticket can be split only while it is being worked on: taken, and neither waiting, proposed, agreed to, nor worked on together with another.",
  "split-complaint": "A complaint is looked at as a whole and cannot be split.",
  "split-right": "Under this policy, whoever asks here cannot ask for that. Choose another right.",
};
