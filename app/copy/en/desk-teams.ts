import type { DeskCopy } from "../zh-CN/desk";

export const deskTeams = {
  title: "Teams",
  lead: "A team has the tickets of some policies, or of single requests under them. Its members see the tickets of their own teams only, and have a role in each team.",
  caption: "Teams, by name",
  columns: { name: "Name", holds: "Has the tickets of", members: "Members" },
  between: ", ",
  people: (count: number) => `${count} ${count === 1 ? "member" : "members"}`,
  nothing: "Nothing yet",
  empty: {
    title: "No teams yet",
    help: "Every colleague sees every ticket now. As soon as a team has any tickets, everybody sees those of their own teams only; agents and reviewers who are in no team see none.",
  },
  open: "Every colleague sees every ticket now. From the moment the first team has a policy, agents and reviewers who are in no team see no ticket at all.",
  unheld: {
    word: "No team has the tickets of these policies",
    help: "Only compliance managers and administrators who are in no team see them.",
  },
  above:
    "Compliance managers and administrators who are in no team see the tickets of all teams. Once in a team, they see that team's only.",
  make: {
    open: "New team",
    title: "New team",
    lead: "Give it a name first; then choose what it has and who is in it.",
    submit: "Make the team",
  },
  name: { title: "Change the name", label: "Name", submit: "Save" },
  holds: {
    title: "Tickets it has",
    caption: "Policies and requests this team has",
    columns: { policy: "Policy", right: "Request", release: "Take away" },
    all: "All (but those another team has by themselves)",
    none: "It has no tickets yet.",
    add: "Add",
    addTitle: "Add tickets",
    addLead:
      "It takes effect at once, for tickets that are there already too. The team that had them does not see them any more.",
    policy: "Policy",
    right: "Request",
    held: (policy: string, team: string) => `${policy} (now with “${team}”)`,
    submit: "Give them to this team",
    release: "Take away",
    releaseLabel: (what: string) => `Take away ${what}`,
    releaseTitle: "Take these tickets away",
    releaseLead:
      "It takes effect at once: members do not see these tickets any more. If no other team has them, only compliance managers and administrators who are in no team do.",
    releaseLast: "No team has anything else. After this, every colleague sees every ticket again.",
    releaseSubmit: "Take away",
    blinded: {
      word: (count: number) =>
        count === 1 ? "1 colleague will see no tickets" : `${count} colleagues will see no tickets`,
      text: (names: readonly string[]) =>
        `This is the first team with tickets. Once you save, ${names.join(", ")} ${names.length === 1 ? "sees" : "see"} none, because they are in no team. Put them in a team first.`,
    },
  },
  members: {
    title: "Members",
    caption: "Members, and their roles in this team",
    columns: { name: "Name", role: "Role in the team", change: "Change" },
    none: "It has no members yet.",
    add: "Add a member",
    addLead: "The role counts for this team's tickets only, whatever the account's role, or the role in another team.",
    who: "Colleague",
    role: "Role in this team",
    nobody: "Every colleague is in this team already.",
    submit: "Add",
    change: "Change",
    changeLabel: (name: string) => `Change the role of ${name}`,
    changeTitle: (name: string) => `Role of ${name} in the team`,
    leave: {
      text: "Take out of the team",
      hint: "From the next page they open they do not see this team's tickets. Hand over the tickets they have afterwards.",
    },
    save: "Save",
    disabled: "disabled",
  },
  end: {
    title: "Dissolve the team",
    lead: "All members are taken out, and the name can be used again. What was written down stays.",
    submit: "Dissolve the team",
    notNow: (why) => `It cannot be dissolved now. ${why}`,
  },
  own: "Another administrator has to change your own place in a team.",
  of: "Teams",
  inTeam: (team: string, role: string) => `${team} (${role})`,
  noTeam: "In no team",
  unseen: {
    word: (count: number) =>
      count === 1 ? "They do not see 1 ticket they have" : `They do not see ${count} tickets they have`,
    help: "These are with another team, or are their own requests. Hand them over to somebody who can work on them, or put them back in the queue.",
  },
} satisfies DeskCopy["teams"];
